// role: test
import { vi } from 'vitest';

globalThis.fetch = vi.fn(async () => new Response('{}'));
