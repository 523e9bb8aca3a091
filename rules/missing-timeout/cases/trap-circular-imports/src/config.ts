import { ping } from './http';

export const options = { timeout: 5_000 };
export const healthy = () => ping().then(() => true);
