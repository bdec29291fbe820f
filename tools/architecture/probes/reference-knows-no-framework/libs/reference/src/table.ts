import { Injectable } from '@nestjs/common';
export const table = Injectable;
