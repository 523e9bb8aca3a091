/** Left to itself V8 lets garbage pile up to twice of what is in use, and a server stays for the day. */
export const SERVER_FLAGS = '--heap-growing-percent=20';
