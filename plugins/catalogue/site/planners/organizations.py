"""Pages of organizations."""

from collections.abc import Iterator

from catalogue.site.page import Page
from catalogue.site.planners.context import Context
from catalogue.site.planners.moved import plan_moved
from catalogue.site.reaching import contact
from catalogue.site.structured import organization_data
from catalogue.site.views import Link


def plan_organizations(context: Context) -> Iterator[Page]:
    """A page for every organization, with the services it runs today."""
    catalogue, strings, language = context.catalogue, context.strings, context.language
    for organization in catalogue.organizations.values():
        name = organization.name.local(language)
        here = context.alternates("organization", organization.id)
        services = context.listings.of_organization(organization.id)
        page = Page(
            address=here[language],
            template="organization",
            language=language,
            title=name.text,
            description=organization.summary.local(language).text if organization.summary else "",
            crumbs=(context.home_crumb(), Link(context.href("a_z") + "#organizations", strings("a_z.organizations"))),
            structured=organization_data(organization, language, context.absolute(here[language])),
            content={
                "organization": organization,
                "name": name,
                "summary": organization.summary.local(language) if organization.summary else None,
                "contacts": tuple(contact(item, strings, catalogue) for item in organization.contacts),
                "replacements": tuple(
                    Link(context.href("organization", id), catalogue.organizations[id].name.local(language))
                    for id in organization.replaced_by
                ),
            },
        )
        paused = context.listings.paused_of_organization(organization.id)
        titled = [(strings("organization.services"), services), (strings("organization.paused"), paused)]
        yield from context.paged(page, "organization", organization.id, [part for part in titled if part[1]])
        for former in organization.former_ids:
            yield plan_moved(context, "organization", former, organization.id)
