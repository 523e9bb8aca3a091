import { options } from './options';

export function boot(env: NodeJS.ProcessEnv) {
	options.timeout = Number(env.TIMEOUT ?? 5_000);
}
