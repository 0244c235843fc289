// As what type the bytes of an item are given out: never as one that a browser would
// run in our origin.
export type Served = { readonly type: string; readonly isInline: boolean };

const shownInline = /^(image\/(png|jpeg|gif|webp|bmp)|audio\/[a-z0-9.+-]+|video\/[a-z0-9.+-]+)$/;
const shownAsText = /^(text\/.*|application\/(xml|json|geo\+json|xhtml\+xml)|image\/svg\+xml)$/;

/** HTML, SVG and XML go out as plain text; whatever else may be run, as bytes to be saved. */
export function servedAs(mediaType: string | null): Served {
  const type = mediaType ?? '';
  if (shownInline.test(type)) return { type, isInline: true };
  if (shownAsText.test(type)) return { type: 'text/plain; charset=utf-8', isInline: true };
  if (type === 'application/pdf') return { type, isInline: false };
  return { type: 'application/octet-stream', isInline: false };
}
