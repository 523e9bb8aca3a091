import { Api, api } from './api';

export function boot(settings: { timeout: number }) {
	api.options.timeout = settings.timeout;
	Api.shared = { timeout: settings.timeout };
}
