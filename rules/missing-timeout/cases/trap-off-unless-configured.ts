// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

interface Settings {
	timeout?: number;
}

export const a = () => axios.get('https://a.example.com', { timeout: Number(process.env.HTTP_TIMEOUT ?? 0) });
export const b = () => axios.get('https://b.example.com', { timeout: parseInt(process.env.HTTP_TIMEOUT || '0', 10) });
export const c = (settings: Settings) => axios.get('https://c.example.com', { timeout: settings.timeout ?? 0 });
export const d = (settings?: Settings) => axios.get('https://d.example.com', { timeout: settings?.timeout });
