import { type Dispatcher, setGlobalDispatcher } from 'undici';

export const useDispatcher = (dispatcher: Dispatcher) => setGlobalDispatcher(dispatcher);
