import got, { type OptionsOfJSONResponseBody } from 'got';

export interface HttpOptions extends OptionsOfJSONResponseBody {
	token?: string;
}

function normalise(options: HttpOptions): OptionsOfJSONResponseBody {
	const { token, ...rest } = options;
	if (token) rest.headers = { ...rest.headers, authorization: `Bearer ${token}` };
	if (typeof rest.timeout === 'number') rest.timeout = { request: rest.timeout };
	return rest;
}

export const fetchJson = (url: string, options: HttpOptions) => got(url, { ...normalise(options), responseType: 'json' });
