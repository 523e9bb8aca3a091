// package: {"dependencies":{"@apollo/client":"^4.0.0","graphql":"^16.0.0"}}
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';

const uri = 'https://api.example.com/graphql';

export const a = new ApolloClient({
	link: new HttpLink({ uri, fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(5_000) }) }),
	//                                                ^^^^^ guard deadline=present kind=total 5000ms
	cache: new InMemoryCache(),
});
