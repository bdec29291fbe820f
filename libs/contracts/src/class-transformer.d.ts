// class-transformer keeps its metadata in a file it does not export types for; class-validator-jsonschema documents this import.
declare module 'class-transformer/cjs/storage.js' {
  export const defaultMetadataStorage: never;
}
