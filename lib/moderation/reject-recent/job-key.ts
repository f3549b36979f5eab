/** Under which key the job waits that a sanction has asked for. */
export const rejectingKey = (sanctionId: number) => `sanction:${sanctionId}`;
