import { OpenApiHolder, Public } from '#libs/http';
import { asyncApiDocument } from '#libs/contracts';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ApiDescription } from '../application/api-description.js';
import type { ApiDocument } from '../domain/merge-documents.js';

/** What the house can be asked and what it tells, for programs and their writers. */
@ApiExcludeController()
@Public()
@Controller('api')
export class DescriptionController {
  constructor(
    private readonly description: ApiDescription,
    private readonly holder: OpenApiHolder,
  ) {}

  @Get('openapi.json')
  @Header('Cache-Control', 'no-cache')
  openApi(): Promise<ApiDocument> {
    return this.description.document(this.holder.document as unknown as ApiDocument);
  }

  @Get('asyncapi.json')
  @Header('Cache-Control', 'no-cache')
  asyncApi(): object {
    return asyncApiDocument();
  }
}
