// A script of its own, before the application: Zod looks at this when the first schema is made.
import * as z from 'zod';

// Zod would compile parsers from text and tries once whether it may; the page's security policy forbids and reports that.
z.config({ jitless: true });
