import axios from 'axios';
import { Agent, setGlobalDispatcher } from 'undici';

axios.defaults.timeout = 5_000;
setGlobalDispatcher(new Agent({ headersTimeout: 5_000 }));

export const own = () => axios.get('https://jobs.example.com');
//                             ^^^ guard deadline=present 5000ms
