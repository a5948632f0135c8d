/** What an author may write, as the schemas say it. Types only: nothing of the schema library is loaded with the program. */
import type { z } from 'zod';
import type { checkSchema, checksSchema, judgeArmSchema, lookSchema } from './checks-schema.ts';
import type * as flow from './flow-schema.ts';
import type { longAnswerSchema, noteSchema, walkSchema } from './walk-schema.ts';

export type WrittenFlow = z.infer<typeof flow.flowSchema>;
export type WrittenSource = z.infer<typeof flow.sourceSchema>;
export type WrittenDocument = z.infer<typeof flow.documentSchema>;
export type WrittenReview = z.infer<typeof flow.reviewSchema>;
export type WrittenRetired = z.infer<typeof flow.retiredSchema>;
export type WrittenValue = z.infer<typeof flow.valueKindSchema>;
export type WrittenCause = z.infer<typeof flow.causeSchema>;
export type WrittenTicket = z.infer<typeof flow.ticketSchema>;
export type WrittenPart = z.infer<typeof flow.partSchema>;
export type WrittenArm = z.infer<typeof flow.armSchema>;
export type WrittenOption = z.infer<typeof flow.optionSchema>;
export type WrittenAgainArm = z.infer<typeof flow.againArmSchema>;
export type WrittenAgainOption = z.infer<typeof flow.againOptionSchema>;
export type WrittenQuestion = z.infer<typeof flow.questionSchema>;
export type WrittenRepair = z.infer<typeof flow.repairSchema>;
export type WrittenAgain = z.infer<typeof flow.againSchema>;
export type WrittenValueStep = z.infer<typeof flow.valueSchema>;
export type WrittenPartStep = z.infer<typeof flow.partStepSchema>;
export type WrittenEnd = z.infer<typeof flow.endSchema>;

export type WrittenChecks = z.infer<typeof checksSchema>;
export type WrittenLook = z.infer<typeof lookSchema>;
export type WrittenCheck = z.infer<typeof checkSchema>;
export type WrittenJudgeArm = z.infer<typeof judgeArmSchema>;

export type WrittenWalk = z.infer<typeof walkSchema>;
export type WrittenAnswer = z.infer<typeof longAnswerSchema>;
export type WrittenNote = z.infer<typeof noteSchema>;
