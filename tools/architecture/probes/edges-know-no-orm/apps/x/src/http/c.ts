import { DataSource } from 'typeorm';
export const controller = DataSource;
