import { schedule } from 'acme-scheduler';

export default <T>(work: () => Promise<T>): Promise<T> => new Promise((resolve, reject) => schedule(work, resolve, reject));
