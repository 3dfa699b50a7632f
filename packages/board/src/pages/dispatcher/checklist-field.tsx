import type { OrderChecklistFieldsFragment } from '@dispatch/schema'
import type { Words } from '../../i18n/words'

type ListedStep = OrderChecklistFieldsFragment['steps'][number]

/** What is said of one step, as it was typed. */
export interface StepDraft {
  readonly confirmed?: boolean
  readonly option?: string
  readonly value?: string
  readonly instrument?: string
  readonly remedied?: boolean
}

export interface ChecklistDraft {
  readonly symptoms: readonly string[]
  readonly steps: Readonly<Record<string, StepDraft>>
}

export const startOfChecklist = (list: OrderChecklistFieldsFragment | null): ChecklistDraft => ({
  symptoms: list?.chosen ?? [],
  steps: {},
})

/** What was said, as the API takes it; null: nothing was. */
export function checklistInput(
  list: OrderChecklistFieldsFragment | null,
  draft: ChecklistDraft,
): { symptoms?: readonly string[]; steps?: readonly Record<string, unknown>[] } | null {
  if (!list) return null
  const steps = list.steps.flatMap(({ step }): Record<string, unknown>[] => {
    const said = draft.steps[step.code]
    if (!said) return []
    const remedied = said.remedied ? { remedied: true } : {}
    if (step.kind === 'CONFIRM') return said.confirmed ? [{ step: step.code, confirmed: true, ...remedied }] : []
    if (step.kind === 'CHOICE') return said.option ? [{ step: step.code, option: said.option, ...remedied }] : []
    const value = said.value?.trim()
    if (!value) return []
    const instrument = said.instrument?.trim()
    return [{ step: step.code, value, unit: step.unit, ...(instrument ? { instrument } : {}), ...remedied }]
  })
  const moved = [...draft.symptoms].sort().join() !== [...list.chosen].sort().join()
  if (steps.length === 0 && !moved) return null
  return { ...(moved ? { symptoms: draft.symptoms } : {}), ...(steps.length > 0 ? { steps } : {}) }
}

/** The order's checklist (CHK): symptoms first, then what the completion waits for, each step with its own kind of answer. */
export function ChecklistField(props: {
  id: string
  words: Words
  list: OrderChecklistFieldsFragment | null
  value: ChecklistDraft
  onChange(value: ChecklistDraft): void
}) {
  const { words, list, value } = props
  if (!list) return <p className="sub">{words.page('checklistNone')}</p>
  const put = (code: string, said: StepDraft) =>
    props.onChange({ ...value, steps: { ...value.steps, [code]: { ...value.steps[code], ...said } } })
  const wanted = (listed: ListedStep): boolean =>
    listed.step.mandatory && (listed.step.symptom == null || value.symptoms.includes(listed.step.symptom))
  const shown = list.steps.filter((listed) => wanted(listed) || listed.asked || listed.state !== 'OPEN')
  return (
    <div className="checklist" id={props.id}>
      <p className="sub">
        {words.name(list.name)} · {list.rule} · v{list.version}
      </p>
      {list.symptoms.length > 0 && (
        <div className="row symptoms" role="group" aria-label={words.page('symptoms')}>
          <span className="sub">{words.page('symptoms')}</span>
          {list.symptoms.map(({ code, name }) => {
            const on = value.symptoms.includes(code)
            return (
              <button
                key={code}
                type="button"
                className={`btn sm ${on ? 'pri' : ''}`}
                aria-pressed={on}
                data-symptom={code}
                onClick={() =>
                  props.onChange({
                    ...value,
                    symptoms: on ? value.symptoms.filter((each) => each !== code) : [...value.symptoms, code],
                  })
                }
              >
                {words.name(name)}
              </button>
            )
          })}
        </div>
      )}
      <ol>
        {shown.map((listed) => (
          <StepRow
            key={listed.step.code}
            words={words}
            listed={listed}
            said={value.steps[listed.step.code]}
            onSay={put}
          />
        ))}
      </ol>
    </div>
  )
}

/** Whether what is said asks for something that must be done about it. */
function asksFor({ step }: ListedStep, said: StepDraft | undefined): string | null {
  if (!said) return null
  if (step.kind === 'CHOICE') {
    const option = step.options.find(({ code }) => code === said.option)
    return option && option.consequence !== 'NONE' ? option.consequence : null
  }
  if (step.kind !== 'MEASURE' || !said.value || !step.outside) return null
  const number = Number(said.value)
  if (Number.isNaN(number)) return null
  const low = step.min != null && (step.inclusive === false ? number <= Number(step.min) : number < Number(step.min))
  const high = step.max != null && (step.inclusive === false ? number >= Number(step.max) : number > Number(step.max))
  return low || high ? step.outside.consequence : null
}

function StepRow(props: {
  words: Words
  listed: ListedStep
  said: StepDraft | undefined
  onSay(code: string, said: StepDraft): void
}) {
  const { words, listed, said } = props
  const { step, state, answer } = listed
  const consequence = asksFor(listed, said)
  const label = words.name(step.text)
  const found = step.options.find(({ code }) => code === answer?.option)
  const answered = answer?.value ? `${answer.value} ${answer.unit ?? ''}` : found ? words.name(found.text) : null
  const limits = [step.min != null ? `≥ ${step.min}` : '', step.max != null ? `≤ ${step.max}` : '']
    .filter(Boolean)
    .join(' ')
  return (
    <li className={`step ${state.toLowerCase()}`} data-step={step.code}>
      <span className="what">
        <b aria-hidden="true">{state === 'DONE' ? '✓' : state === 'OPEN' ? '○' : '!'}</b> {label}
        {step.part === 'FINAL' && <span className="chip line">{words.page('finalTest')}</span>}
        {limits && <span className="sub num"> {limits}</span>}
        {answered && <span className="sub"> {answered}</span>}
      </span>
      <span className="answer">
        {step.kind === 'CONFIRM' && (
          <button
            type="button"
            className={`btn sm ${said?.confirmed ? 'pri' : ''}`}
            aria-pressed={said?.confirmed ?? false}
            aria-label={`${label}: ${words.page('doneStep')}`}
            onClick={() => props.onSay(step.code, { confirmed: !said?.confirmed })}
          >
            {words.page('doneStep')}
          </button>
        )}
        {step.kind === 'CHOICE' && (
          <select
            className="in"
            aria-label={label}
            value={said?.option ?? ''}
            onChange={(event) => props.onSay(step.code, { option: event.target.value, remedied: false })}
          >
            <option value="">{words.page('choose')}</option>
            {step.options.map(({ code, text }) => (
              <option key={code} value={code}>
                {words.name(text)}
              </option>
            ))}
          </select>
        )}
        {step.kind === 'MEASURE' && (
          <>
            <input
              className="in num"
              inputMode="decimal"
              maxLength={20}
              aria-label={label}
              value={said?.value ?? ''}
              onChange={(event) => props.onSay(step.code, { value: event.target.value })}
            />
            <span className="num">{step.unit}</span>
            {step.instrument && (
              <input
                className="in"
                maxLength={80}
                aria-label={`${label}: ${words.page('instrument')}`}
                placeholder={words.name(step.instrument)}
                value={said?.instrument ?? ''}
                onChange={(event) => props.onSay(step.code, { instrument: event.target.value })}
              />
            )}
          </>
        )}
        {(consequence || state === 'TO_REMEDY') && (
          <label className="remedied">
            <input
              type="checkbox"
              checked={said?.remedied ?? false}
              onChange={(event) => props.onSay(step.code, { remedied: event.target.checked })}
            />{' '}
            {words.consequence(consequence ?? 'ADJUST')}
          </label>
        )}
      </span>
    </li>
  )
}
