import { readTranscript, type Transcript } from '../../../../src/engine/compare/transcript';

/** A speech, written for these tests. */
export const speech = `THE MAYOR: Good evening. Thank you very much for coming. (Applause.)

We have been patient for nine months, and nobody can say that we did not warn them. The harbour is not for sale; it wasn't for sale in 1999 and it isn't for sale today. Um, I want to thank the fishermen's co-operative, who stood in the rain for three days.

00:12:33

We will spend five million euros on the old pier, which is more than we've ever spent on anything, and we will do it within two years. I read every page of the contract. It took four minutes, because there were three of them.

Thank you very much. Health care is not a gift.
`;

/** A transcript, read to the end. */
export function transcriptOf(text: string): Transcript {
  const reading = readTranscript(text);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}
