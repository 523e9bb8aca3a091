import { setGlobalDispatcher } from 'undici';
import { agent } from './agent';

setGlobalDispatcher(agent);
