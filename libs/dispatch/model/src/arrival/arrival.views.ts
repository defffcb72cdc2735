import { DELIVERY_HANDLING } from '../delivery';
import { FIELD_LENGTH, fileViewSchema, FILE_LIMITS, URGENCIES } from '@lienthong/document/model';
import * as z from 'zod';
import { CONFIDENCES, PROPOSED_FIELDS, READING_STATES } from '../letter/reading';
import { ARRIVAL_CHANNELS, ARRIVAL_STATES } from './arrival';

const channel = z.enum(ARRIVAL_CHANNELS);
const state = z.enum(ARRIVAL_STATES);

/** Another arrival of what looks like the same document, and what is the same about it. */
export const duplicateSchema = z
  .strictObject({
    id: z.uuid(),
    channel,
    state,
    code: z.string(),
    senderName: z.string(),
    arrivedAt: z.iso.datetime(),
    arrivalNumber: z.number().int().nullable(),
    arrivalYear: z.number().int().nullable(),
    /** The same message, the same file, the same number, symbol and issuer (Decree 30/2020 app. VI-I-III.1.h). */
    same: z.array(z.enum(['message', 'file', 'code'])).min(1),
  })
  .meta({ id: 'DuplicateArrival' });

/** Another arrival of what looks like the same document. */
export type Duplicate = z.output<typeof duplicateSchema>;

/** An incoming document in lists. */
export const arrivalRowSchema = z
  .strictObject({
    id: z.uuid(),
    state,
    channel,
    /** `null` for a sender that is no agency of the directory. */
    senderId: z.uuid().nullable(),
    senderName: z.string(),
    /** Empty while a letter's number is not known. */
    code: z.string(),
    typeName: z.string(),
    subject: z.string(),
    urgency: z.literal(URGENCIES),
    /** `null` until a clerk has read it on the letter. */
    issuedOn: z.iso.date().nullable(),
    dueOn: z.iso.date().nullable(),
    arrivedAt: z.iso.datetime(),
    seenAt: z.iso.datetime().nullable(),
    arrivalNumber: z.number().int().nullable(),
    arrivalYear: z.number().int().nullable(),
    registeredAt: z.iso.datetime().nullable(),
    fileCount: z.number().int(),
    /** How far the handling is inside the agency; `null` while nobody was given it. */
    handling: z.enum([...DELIVERY_HANDLING, 'returned']).nullable(),
    /** Who has it now, in words. */
    holders: z.string(),
    /** Until when whoever has it is to be done. */
    handlingDueOn: z.iso.date().nullable(),
    /** Other arrivals of the same document: in the queue those that wait are folded into this row. */
    duplicates: z.array(duplicateSchema),
  })
  .meta({ id: 'ArrivalRow' });

/** An incoming document as lists have it. */
export type ArrivalRow = z.output<typeof arrivalRowSchema>;

const share = z.number().min(0).max(1);

/** What the text of a letter says about one field, how far to trust it, and where it was read. */
export const proposalSchema = z
  .strictObject({
    field: z.enum(PROPOSED_FIELDS),
    value: z.string(),
    confidence: z.enum(CONFIDENCES),
    read: z.string(),
    place: z.strictObject({ page: z.number().int(), left: share, top: share, right: share, bottom: share }),
  })
  .meta({ id: 'FieldProposal' });

/** What came of reading a letter. */
export const readingSchema = z
  .strictObject({ state: z.enum(READING_STATES), proposals: z.array(proposalSchema) })
  .meta({ id: 'LetterReading' });

/** An arrival merged into another: its own channel, times and files, as proof. */
export const proofSchema = z
  .strictObject({
    id: z.uuid(),
    channel,
    senderName: z.string(),
    code: z.string(),
    arrivedAt: z.iso.datetime(),
    mergedAt: z.iso.datetime(),
    files: z.array(fileViewSchema),
  })
  .meta({ id: 'ArrivalProof' });

/** An incoming document whole. */
export const arrivalViewSchema = arrivalRowSchema
  .extend({
    typeCode: z.string(),
    codeNumber: z.string(),
    codeNotation: z.string(),
    signerTitle: z.string(),
    signerName: z.string(),
    language: z.string(),
    note: z.string(),
    viaName: z.string().nullable(),
    addressed: z.boolean(),
    forwardCount: z.number().int(),
    refusalReason: z.string().nullable(),
    answeredAt: z.iso.datetime().nullable(),
    /** When the sender was told that it has arrived (Decree 30/2020 art. 21.2.c); `null` for letters on paper. */
    noticedAt: z.iso.datetime().nullable(),
    revision: z.number().int(),
    reading: readingSchema.nullable(),
    /** What still stops it from being registered. */
    faults: z.array(z.strictObject({ field: z.string(), fault: z.string() })),
    mergedInto: z.uuid().nullable(),
    proofs: z.array(proofSchema),
    files: z.array(fileViewSchema),
  })
  .meta({ id: 'Arrival' });

/** An incoming document on the wire. */
export type ArrivalView = z.output<typeof arrivalViewSchema>;

/** The fields of a letter a clerk writes; those the letter itself tells and the day it came. */
export const letterFieldsSchema = z
  .strictObject({
    senderId: z.uuid().nullable().default(null),
    senderName: z.string().max(200),
    typeCode: z.string().max(30),
    codeNumber: z.string().max(FIELD_LENGTH.codeNumber),
    codeNotation: z.string().max(FIELD_LENGTH.codeNotation),
    subject: z.string().max(FIELD_LENGTH.subject),
    issuedOn: z.iso.date().nullable(),
    arrivedOn: z.iso.date(),
    signerTitle: z.string().max(FIELD_LENGTH.signerTitle),
    signerName: z.string().max(FIELD_LENGTH.signerName),
    urgency: z.literal(URGENCIES).default(0),
    dueOn: z.iso.date().nullable().default(null),
    language: z.string().trim().min(1).max(FIELD_LENGTH.language).default('Tiếng Việt'),
    note: z.string().max(FIELD_LENGTH.note).default(''),
  })
  .meta({ id: 'LetterFields' });

/** The fields of a letter as a clerk writes them. */
export type LetterFields = z.output<typeof letterFieldsSchema>;

/** Lays a letter into the queue: by which way it came, and its files. */
export const receiveLetterSchema = z
  .strictObject({
    channel: z.enum(['paper', 'email']).default('paper'),
    fileIds: z.array(z.uuid()).max(FILE_LIMITS.perDocument),
    /** `none` only: documents with a secrecy mark must not enter a networked system. */
    secrecy: z.enum(['none', 'confidential', 'secret', 'top_secret']).default('none'),
  })
  .meta({ id: 'ReceiveLetter' });
