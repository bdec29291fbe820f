import {
  applyDecorators,
  createParamDecorator,
  UseInterceptors,
  type ExecutionContext,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request } from 'express';
import { HttpProblem } from '../problems/problem.js';
import { markOperation } from '../routes/operation.js';

/** A file that came as multipart/form-data, wholly in memory. */
export interface UploadedFile {
  readonly originalname: string;
  readonly mimetype: string;
  readonly size: number;
  readonly buffer: Buffer;
}

/** This route takes one file in the field `file`, at most `maxBytes` (else 413), and no JSON. */
export const Upload = (maxBytes: number): MethodDecorator =>
  applyDecorators(
    (target: object, name: string | symbol) => {
      markOperation(target, name, 'upload');
    },
    UseInterceptors(
      FileInterceptor('file', { limits: { fileSize: maxBytes, files: 1, fields: 10, parts: 11 } }),
    ),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', format: 'binary' } },
      },
    }),
  );

/** The file of a route with `@Upload`; 400 `upload-missing` without. */
export const UploadOf = createParamDecorator((_data: unknown, context: ExecutionContext): UploadedFile => {
  const { file } = context.switchToHttp().getRequest<Request & { file?: UploadedFile }>();
  if (!file)
    throw new HttpProblem(400, 'validation-failed', {
      faults: [{ pointer: '/file', code: 'upload-missing' }],
    });
  return file;
});
