export enum Timeouts {
	Short = 2000,
	Long = 30_000,
}

const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const limits = { booking: 5 * SECOND, none: undefined } as const;
