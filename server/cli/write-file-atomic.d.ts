/** The part of write-file-atomic that is used; the package has no types of its own. */
declare module 'write-file-atomic' {
	interface Options {
		/** false: whoever writes the temporary file has made sure that it is on the disk. */
		readonly fsync?: boolean;
		/** Called when the temporary file is there, before it is renamed; when it throws, the file stays as it was. */
		readonly tmpfileCreated?: (path: string) => Promise<void>;
	}

	/**
	 * Replaces a file by a temporary one that lies beside it, with its mode and owner; a symbolic link is followed.
	 * `data` null: the temporary file is filled by `tmpfileCreated`.
	 */
	/** The same with content; flushed to the disk. */
	export default function writeFileAtomic(file: string, data: string): Promise<void>;
	export default function writeFileAtomic(file: string, data: null, options: Options): Promise<void>;
}
