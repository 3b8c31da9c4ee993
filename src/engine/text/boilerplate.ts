import data from '../words/data/language.json';
import { alternatives } from '../words/wordSet';

// What stands on a news page around the article; its words are the page's, not the article's.

/** No line of a page around an article is longer, in UTF-16 units. */
const longest = 320;
const longestLabel = 160;

/** *Related: …*, *READ MORE: …*, *Also read | …*: a pointer to another article. */
const pointer =
  /^[>»•*▪–—-]*\s*(?:related(?: (?:stories|story|articles?|coverage|content|news|topics))?|(?:read|see|find out|learn|discover) more|read (?:also|next|the full (?:story|article|report))|see also|also (?:read|see|on|in the news)|more (?:on this story|from|stories|news|coverage|like this)|recommended(?: (?:stories|for you|reading|videos?))?|you (?:may|might) (?:also )?like|watch(?: (?:live|now|more|the video|below))?|listen(?: (?:now|live|here))?|editors?['’]s? (?:picks?|choice)|(?:most|top|trending) (?:read|popular|viewed|shared|stories|now)|trending|up next|don['’]t miss|in case you missed it|explainer|live updates)\s*(?:[:|»>→]|[-–—] |$)/iu;
/** Rights and origins: *© 2024 …*, *All rights reserved*. */
const rights =
  /^(?:©|\(c\)\s*\d{4}|copyright\b\s*(?:©|\(c\)|\d{4}|notice)|.{0,80}\ball rights reserved\b|this (?:article|story|material|content|work) (?:may not be|was (?:originally|first) published|is (?:republished|licensed|published) (?:from|under|by)|originally appeared|first appeared)|(?:re)?published (?:with|by) permission\b|licensed under\b)/iu;
/** What a reader is asked to do: *Sign up for our newsletter*, *Share on Facebook*. */
const call =
  /^(?:please )?(?:support (?:our|independent|local|quality|fearless|investigative|free)\b.{0,40}\b(?:journalism|reporting|work|news|newsroom|guardian)\b|(?:sign up|subscribe|register)\b.{0,60}\b(?:newsletters?|emails?|inbox|alerts?|updates|briefing|channel|podcast)\b|(?:sign up|subscribe|register)(?: to .{1,30}| (?:an|your) account| for (?:(?:full|free|unlimited|instant) )?access| for free| online| here| today| now){0,3}[.!]?$|(?:get|receive) (?:our|the|your|all the)\b.{0,60}\b(?:newsletters?|inbox|emails?|alerts|briefing)\b|(?:share|tweet|email|print|pin|post|save|copy)(?: (?:(?:this|the link|link|article|story|page)\b.{0,50}|(?:on|via|to|by) (?:facebook|twitter|x|linkedin|whatsapp|reddit|pinterest|telegram|bluesky|threads|e-?mail|clipboard)))?$|follow .{1,40} on (?:twitter|x|facebook|instagram|linkedin|youtube|tiktok|bluesky|mastodon|threads)\b|click here\b|(?:story|article) continues below\b|continue reading\b|(?:skip|jump) (?:to|past) [^.!?]{0,60}$|advertisements?$|sponsored(?: content| by .{1,40})?$|(?:donate|become a (?:member|supporter|subscriber)|make a (?:gift|donation))(?: (?:now|today|here|online|monthly|to (?:us|our)\b.{0,40}))?[.!]?$|already a subscriber|(?:log|sign) in(?: (?:to|or|with|here|now)\b.{0,40})?$|load(?:ing)? (?:more|comments)|(?:view|show|leave a|post a|add a) comments?\b|\d* ?comments?$|back to top$|(?:download|get) (?:the|our) app\b|enable (?:javascript|notifications|cookies)|we use cookies\b)/iu;
/** In small letters, so that *the US* is no reader's newspaper. */
const callForUs =
  /^(?:please )?(?:support us\b|(?:follow|like|join|find|connect with) us on\b|support the guardian\b)/u;
/** *Listen: nobody will close it.* goes on in small letters and ends as a sentence does. */
const sentenceBehind = /^[^:|»>→–—-]*[:–—-]\s*\p{Ll}.*[.!?]$/u;
const telling = new RegExp(String.raw`\b(?:${alternatives(data.telling)})\b`);

/**
 * Whether a paragraph belongs to the page around an article and not to it: pointers to other articles, rights, newsletters,
 * buttons. By its first words, and only where it is short, nobody is quoted in it, and nobody tells anything: but for the
 * headline that a pointer names, which has no full stop.
 */
export function isBoilerplate(text: string): boolean {
  if (text.length > longest || /["“”«»]/.test(text)) return false;
  const tells = telling.test(text);
  if (!tells && (rights.test(text) || call.test(text) || callForUs.test(withSmallHead(text)))) return true;
  if (text.length > longestLabel || (tells && /[.!?]$/.test(text)) || sentenceBehind.test(text)) return false;
  return pointer.test(text);
}

/** *Follow us*, *FOLLOW US* as *follow us*. */
function withSmallHead(text: string): string {
  return text === text.toUpperCase()
    ? text.toLowerCase()
    : text.charAt(0).toLowerCase() + text.slice(1).replace('Guardian', 'guardian');
}
