import { openHouse } from './house.js';

// The house without the starter: a DATABASE_URL and the two secrets are given, nothing is installed, built or invented.
const house = await openHouse(process.env);
process.stdout.write(`chung-tay: ready at ${house.url}\n`);
const stop = (): void => {
  house.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
