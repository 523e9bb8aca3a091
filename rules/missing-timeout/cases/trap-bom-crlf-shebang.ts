#!/usr/bin/env -S node --import tsx
'use strict';
export const load = (url: string) => fetch(url, { signal: AbortSignal.timeout(5_000) });
export const slow = (url: string) => fetch(url);
//                                   ^^^^^ missing-timeout: …
