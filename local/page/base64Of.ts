/** A file that a person chose, as text for the server. */

export const base64Of = (file: File): Promise<string> =>
	new Promise((done, refused) => {
		const reader = new FileReader();
		reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ""));
		reader.onerror = () => refused(new Error(`${file.name} cannot be read.`));
		reader.readAsDataURL(file);
	});
