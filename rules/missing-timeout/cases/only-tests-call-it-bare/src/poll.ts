import { snapshot } from './snapshot';

export const poll = (cameras: string[]) => Promise.all(cameras.map((c) => snapshot(c, { timeout: { request: 2000 } })));
