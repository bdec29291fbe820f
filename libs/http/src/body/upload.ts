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
import { UnnamedFile } from './unnamed-file.js';

/** A file that came as multipart/form-data. It lies on the disk, without a name, until the answer is sent. */
export interface UploadedFile {
  readonly originalname: string;
  readonly mimetype: string;
  readonly size: number;
  /** SHA-256 of its bytes. */
  readonly digest: string;
  /** The bytes from one place to before another, in their order and in pieces of any length. */
  read(this: void, from: number, to: number): AsyncIterable<Buffer>;
}

/** What multer keeps of a file, beside its name and type. */
type Kept = Pick<UploadedFile, 'size' | 'digest' | 'read'> & { close(this: void): Promise<void> };
type Done<T> = (error: unknown, kept?: T) => void;

/** A storage as multer wants one. */
const unnamed = {
  _handleFile(request: Request, { stream }: { stream: AsyncIterable<Buffer> }, done: Done<Kept>): void {
    keep(stream, request).then((kept) => {
      done(null, kept);
    }, done);
  },
  _removeFile(_request: Request, { close }: Kept, done: Done<never>): void {
    close().then(() => {
      done(null);
    }, done);
  },
};

async function keep(stream: AsyncIterable<Buffer>, { res: response }: Request): Promise<Kept> {
  const file = await UnnamedFile.of(stream);
  const close = (): Promise<void> => file.close();
  response?.once('close', () => void close());
  return { size: file.size, digest: file.digest(), read: (from, to) => file.read(from, to), close };
}

/** This route takes one file in the field `file`, at most `maxBytes` (else 413), and no JSON. */
export const Upload = (maxBytes: number): MethodDecorator =>
  applyDecorators(
    (target: object, name: string | symbol) => {
      markOperation(target, name, 'upload');
    },
    UseInterceptors(
      FileInterceptor('file', {
        storage: unnamed,
        limits: { fileSize: maxBytes, files: 1, fields: 10, parts: 11 },
      }),
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
