/** What an id of a session looks like: the name of its folder. Alone here for what must start as fast as the help. */
export const SESSION_ID = /^\d{8}-\d{4}-[a-z0-9]{4}$/;
