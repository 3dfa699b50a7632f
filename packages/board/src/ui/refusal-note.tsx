import type { Words } from '../i18n/words'

/** What the server refused, beside its cause: the rule, and the sentence that says what would make it allowed. */
export function RefusalNote({ refusal, words }: { refusal: { message: string; rule: string } | null; words: Words }) {
  if (!refusal) return null
  return (
    <p className="refused" role="alert">
      <b>
        {words.page('ruleOf')} {refusal.rule}
      </b>{' '}
      {refusal.message}
    </p>
  )
}
