/** What stands on a news page around the article; its words are the page's, not the article's. */

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
  /^(?:please )?(?:support (?:our|independent|local|quality|fearless|investigative|the|us|free)\b.{0,40}\b(?:journalism|reporting|work|news|newsroom|guardian|us)\b|(?:sign up|subscribe|register)\b.{0,60}\b(?:newsletters?|emails?|inbox|alerts?|updates|briefing|today|now|here|channel|podcast|account|access|for free)\b|(?:get|receive) (?:our|the|your|all the)\b.{0,60}\b(?:newsletters?|inbox|emails?|alerts|briefing)\b|(?:share|tweet|email|print|pin|post|save|copy)(?: (?:this|on|via|to|by|the link|link|article|story|page)\b.{0,50})?$|(?:follow|like|join|find|connect with) us on\b|follow .{1,40} on (?:twitter|x|facebook|instagram|linkedin|youtube|tiktok|bluesky|mastodon|threads)\b|click here\b|(?:story|article) continues below\b|continue reading\b|(?:skip|jump) (?:to|past) |advertisements?$|sponsored(?: content| by .{1,40})?$|(?:donate|become a (?:member|supporter|subscriber)|make a (?:gift|donation))\b.{0,60}$|already a subscriber|(?:log|sign) in\b.{0,40}$|load(?:ing)? (?:more|comments)|(?:view|show|leave a|post a|add a) comments?\b|\d* ?comments?$|back to top$|(?:download|get) (?:the|our) app\b|enable (?:javascript|notifications|cookies)|we use cookies\b)/iu;

/**
 * Whether a paragraph belongs to the page around an article and not to it: pointers to other articles, rights, newsletters,
 * buttons. By its first words, and only where it is short and nobody is quoted in it.
 */
export function isBoilerplate(text: string): boolean {
  if (text.length > longest || /["“”«»]/.test(text)) return false;
  if (rights.test(text) || call.test(text)) return true;
  return text.length <= longestLabel && pointer.test(text);
}
