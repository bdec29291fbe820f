import { ApiProperty } from '@nestjs/swagger';

class KeyView {
  @ApiProperty({ enum: ['OKP'] }) kty: string;
  @ApiProperty({ enum: ['Ed25519'] }) crv: string;
  @ApiProperty() kid: string;
  @ApiProperty({ description: 'The public key, base64url' }) x: string;
  @ApiProperty({ enum: ['EdDSA'] }) alg: string;
  @ApiProperty({ enum: ['sig'] }) use: string;
}

export class KeysView {
  @ApiProperty({ type: [KeyView] })
  keys: KeyView[];
}
