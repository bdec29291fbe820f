import { connect } from 'amqplib';
export const broker = connect;
