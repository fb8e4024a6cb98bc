package cl.bitacora.gateway.domain;

import cl.bitacora.contracts.journals.InvitationEvent.InstallationInvited;
import cl.bitacora.contracts.journals.InvitationEvent.InvitationUsed;

/** A one-time code. */
public sealed interface InvitationState {

    /** Nobody gave it out. */
    record NotGiven() implements InvitationState {}

    /** Given out, until it expires. */
    record Open(InstallationInvited invitation) implements InvitationState {}

    /** Used up. */
    record Used(InstallationInvited invitation, InvitationUsed by) implements InvitationState {}
}
