// package: {"dependencies":{"axios":"^1.7.0","redux-saga":"^1.3.0"}}
import axios from 'axios';
import { call, put, race, delay } from 'redux-saga/effects';
import { retry } from '@acme/retry';

export function* loadUser(id: string) {
	const { response } = yield race({ response: call(axios.get, `https://users.example.com/${id}`), late: delay(5_000) });
	yield put({ type: 'loaded', response });
}

export const many = (urls: string[]) => Promise.all(urls.map(retry(axios.get)));
export const transport = { send: axios.request, fetch };
