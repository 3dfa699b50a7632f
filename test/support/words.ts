/** @example camel('SIGN_OFF') === 'signOff' */
export const camel = (words: string): string =>
  words.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** @example pascal('SIGN_OFF') === 'SignOff' */
export const pascal = (words: string): string => {
  const word = camel(words)
  return word.charAt(0).toUpperCase() + word.slice(1)
}
