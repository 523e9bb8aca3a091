// package: {"dependencies":{"@apollo/client":"^4.0.0","react":"^18.0.0"},"devDependencies":{"vite":"^5.0.0"}}
// role: browser
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import type { ReactNode } from 'react';

const client = new ApolloClient({ link: new HttpLink({ uri: '/graphql' }), cache: new InMemoryCache() });

export const WithApollo = ({ children }: { children: ReactNode }) => (
	<ApolloProvider client={client}>{children}</ApolloProvider>
);
