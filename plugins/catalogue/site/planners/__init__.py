"""Planners of pages, one for each kind; adding a kind is one file and one line here."""

from catalogue.site.planners.areas import plan_areas
from catalogue.site.planners.directories import plan_a_z, plan_search
from catalogue.site.planners.home import plan_home
from catalogue.site.planners.maintenance import plan_maintenance
from catalogue.site.planners.needs import plan_needs
from catalogue.site.planners.organizations import plan_organizations
from catalogue.site.planners.services import plan_services
from catalogue.site.planners.shared import plan_not_found, plan_root
from catalogue.site.planners.target_groups import plan_target_groups

PLANNERS = (
    plan_home,
    plan_needs,
    plan_services,
    plan_organizations,
    plan_areas,
    plan_target_groups,
    plan_a_z,
    plan_search,
    plan_maintenance,
)
SHARED_PLANNERS = (plan_root, plan_not_found)
