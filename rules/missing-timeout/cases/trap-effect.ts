// package: {"dependencies":{"effect":"^3.6.0"}}
import { Duration, Effect, pipe } from 'effect';

export const user = (id: string) =>
	Effect.tryPromise(() => fetch(`https://users.example.com/${id}`)).pipe(Effect.timeout(Duration.seconds(5)));

export const team = (id: string) =>
	pipe(
		Effect.tryPromise({ try: () => fetch(`https://teams.example.com/${id}`), catch: (e) => new Error(String(e)) }),
		Effect.timeout('5 seconds'),
	);

export const linked = (id: string) => Effect.tryPromise((signal) => fetch(`https://c.example.com/${id}`, { signal }));
