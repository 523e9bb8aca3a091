import { readFileSync } from 'node:fs';
import axios, { type AxiosRequestConfig } from 'axios';
import { load } from 'js-yaml';
import http from '../config/http.json' with { type: 'json' };

const settings = load(readFileSync('config/settings.yaml', 'utf8')) as { http: AxiosRequestConfig };

const fromJson = axios.create(http.client);
const fromYaml = axios.create(settings.http);
const fromEnv = axios.create(JSON.parse(process.env.HTTP!));

export const all = () => Promise.all([fromJson.get('/a'), fromYaml.get('/b'), fromEnv.get('/c')]);
