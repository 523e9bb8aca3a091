import axios from 'axios';

export function configureHttp(settings: { httpTimeoutMs: number }) {
	axios.defaults.timeout = settings.httpTimeoutMs;
}
