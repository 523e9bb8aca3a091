import { Agent, interceptors, setGlobalDispatcher } from 'undici';

setGlobalDispatcher(new Agent().compose(interceptors.dns()));
