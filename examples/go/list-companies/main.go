// Who is in the data.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"time"

	billingv1 "commitments-examples/gen/billing/v1"
	"commitments-examples/gen/billing/v1/billingv1connect"
	"commitments-examples/internal/api"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()

	client := billingv1connect.NewBillingServiceClient(http.DefaultClient, api.BaseURL())
	answer, err := client.ListCompanies(ctx, &billingv1.ListCompaniesRequest{})
	if err != nil {
		log.Fatal(err)
	}
	for _, company := range answer.GetCompanies() {
		fmt.Println(company.GetId(), company.GetLineItemCount())
	}
}
