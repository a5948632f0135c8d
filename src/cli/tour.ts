/** The flow that shows a newcomer around. Offered first while there is no session at all; its sessions never stand before real ones. */
export const TOUR = 'tour';
