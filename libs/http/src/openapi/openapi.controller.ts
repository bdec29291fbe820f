import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../auth/decorators.js';
import type { OpenApi } from './document.js';

/** Filled once the application stands, for the document is made from its routes. */
export class OpenApiHolder {
  document: OpenApi | undefined;
}

@ApiExcludeController()
@Public()
@Controller('internal')
export class OpenApiController {
  constructor(private readonly holder: OpenApiHolder) {}

  @Get('openapi.json')
  document(): OpenApi | undefined {
    return this.holder.document;
  }
}
