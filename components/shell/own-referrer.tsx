/**
 * On a page whose address is its key and is told to no other server. Without a script a form of it says where it comes from
 * only where the page may say so to its own.
 */
export function OwnReferrer() {
  return <meta name="referrer" content="same-origin" />;
}
