import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** argon2id with the parameters of OWASP's password storage sheet (19 MiB, two passes). */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

@Injectable()
export class Passwords {
  private nobodys: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return hash(password, STRENGTH);
  }

  /** Without a stored hash it works as long and says no, so that the answer's time does not tell which names exist. */
  async matches(stored: string | undefined, password: string): Promise<boolean> {
    this.nobodys ??= this.hash('nobody has this password');
    const right = await verify(stored ?? (await this.nobodys), password).catch(() => false);
    return right && stored !== undefined;
  }
}
