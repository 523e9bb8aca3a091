#!/usr/bin/env -S node --import tsx
'use strict';
export const load = (url: string) => fetch(url, { signal: AbortSignal.timeout(5_000) });
export const slow = (url: string) => fetch(url);
//                                   ^^^^^ missing-timeout: …
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const slow = (url: string) => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch(url, { signal: controller.signal }).finally(() => clearTimeout(timer));
//+};
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const slow = (url: string) => fetch(url, { signal: AbortSignal.timeout(10_000) });
