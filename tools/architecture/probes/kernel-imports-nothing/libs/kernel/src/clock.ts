import { DataSource } from 'typeorm';
export const clock = DataSource;
