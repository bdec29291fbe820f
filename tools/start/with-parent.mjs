// Preloaded into each service of `npm run start:services`: when the starter is killed hard, its services end too.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
