export * from './http';
export * from './shipping';
