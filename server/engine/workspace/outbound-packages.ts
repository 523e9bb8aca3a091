/** Packages whose whole purpose is to reach other systems, well-known ones. Those in the catalogue may stand here too. */

function names(list: string): ReadonlySet<string> {
	return new Set(list.trim().split(/\s+/));
}

export const OUTBOUND_PACKAGES: ReadonlySet<string> = names(`
	mysql mysql2 mariadb postgres pg-promise slonik mssql tedious oracledb mongodb mongoose redis ioredis memjs
	memcached cassandra-driver neo4j-driver couchbase nano @elastic/elasticsearch @opensearch-project/opensearch
	@clickhouse/client @influxdata/influxdb-client @planetscale/database @neondatabase/serverless
	@prisma/client typeorm sequelize knex
	bull bullmq kafkajs amqplib amqp-connection-manager nats mqtt @temporalio/client
	nodemailer postmark resend @sendgrid/mail mailgun.js twilio
	aws-sdk googleapis firebase-admin @azure/cosmos @azure/service-bus @azure/storage-blob minio
	stripe openai @anthropic-ai/sdk @google/genai @google/generative-ai cohere-ai replicate
	@octokit/core @octokit/rest octokit @slack/web-api @slack/webhook @notionhq/client @hubspot/api-client
	@supabase/supabase-js algoliasearch meilisearch typesense @pinecone-database/pinecone
	@qdrant/js-client-rest weaviate-client posthog-node discord.js telegraf
	bent phin wretch urllib typed-rest-client soap xmlrpc
	ldapts ldapjs ssh2 ssh2-sftp-client basic-ftp
`);

/** The same by families: one package for each service. */
const FAMILIES =
	/^(?:@aws-sdk\/client-|@google-cloud\/(?:bigquery|datastore|firestore|pubsub|secret-manager|spanner|storage|tasks)$)/;

/** True for a package that does nothing but reach other systems. */
export function isOutboundPackage(name: string): boolean {
	return OUTBOUND_PACKAGES.has(name) || FAMILIES.test(name);
}
