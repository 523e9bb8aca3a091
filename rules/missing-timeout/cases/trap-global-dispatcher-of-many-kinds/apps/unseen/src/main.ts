import * as undici from 'undici';
import { agent } from '@example/agents';

undici.setGlobalDispatcher(agent);
